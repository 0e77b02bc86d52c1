use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external, rename_all = "lowercase")]
enum Figure {
    Circle(f64),
    Square(f64),
}

#[derive(ApiModel)]
struct Frame {
    square: f64,
}

#[derive(ApiModel)]
struct Drawing {
    #[api(flatten)]
    figure: Figure,
    #[api(flatten)]
    frame: Frame,
}

fn main() {}
