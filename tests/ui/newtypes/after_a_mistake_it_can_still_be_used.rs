use model_core::{ApiModel, Context, Violations};

#[derive(ApiModel)]
#[api(min_lenght = 1)]
struct Name(String);

#[derive(ApiModel)]
#[api(min_itms = 1)]
struct List<T: Clone>(Vec<T>);

#[derive(ApiModel)]
#[api(chek = |_| true)]
struct Id<T>(T);

#[derive(ApiModel)]
struct Token {
    name: Name,
    scope: Option<List<i32>>,
    id: Id<i32>,
}

fn names(context: &Context) -> Result<Vec<Name>, Violations> {
    let list = List::<i32>::new([1, 2])?;
    let _: Vec<i32> = List::<i32>::try_from(list.into_inner())?.into_inner();
    let id: i32 = *Id::<i32>::new(1)?.as_ref();
    let _ = Token::from_json(id.to_string())?;
    Ok(vec![Name::new("ci")?, Name::new_with("ci", context)?, Name::try_from(String::new())?])
}

fn main() {
    let json = names(&Context::new()).map(|names| names[0].to_json());
    let _ = (json, serde_json::from_str::<Vec<Name>>("[]"));
}
