{
    let names = Names::builder()
        .r#type("...")
        .reference("...")
        .user_id("...")
        .line_1("...")
        .set_build(false)
        .r#match(Kind::First)
        .comment("x")
        .build()?;
    names
}
