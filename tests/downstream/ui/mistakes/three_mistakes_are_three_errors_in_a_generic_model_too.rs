use model_core::{ApiModel, Violations};
use model_tests_downstream::Page;

#[derive(ApiModel)]
#[api(rename_all = "camel", builder = NewTeam)]
struct Team<'a, T: Clone, const N: usize>
where
    T: 'a,
{
    #[api(minimum = 1)]
    name: String,
    #[api(max_item = 5, default)]
    members: Vec<T>,
    text: Option<std::borrow::Cow<'a, str>>,
    sizes: [i32; N],
    part_of: Option<Box<Self>>,
}

fn main() -> Result<(), Violations> {
    let builder: NewTeam<'_, i32, 1> = Team::<i32, 1>::builder();
    let team = builder.name("a").members([]).text(None).sizes([1]).part_of(None).build()?;
    team.validate()?;
    let page = Page::<Team<i32, 1>>::builder().items([team]).build()?;
    let _ = page.to_json();
    let _ = Page::<Team<i32, 1>>::from_json("{}")?;
    Ok(())
}
