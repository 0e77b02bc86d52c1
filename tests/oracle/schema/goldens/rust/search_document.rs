{
    let document = IdentityDocument::builder()
        .base(BaseDocument::builder().id("...").name("...").build()?)
        .build()?;
    document
}
