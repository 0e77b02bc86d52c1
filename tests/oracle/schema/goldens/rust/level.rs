{
    let level = Level::Low;
    level
}
