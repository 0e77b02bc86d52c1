use model_core::ApiModel;

fn create<T: ApiModel>(_: T) {}

fn main() {
    create(5);
}
