{
    let page = Page::<GetPersonalAccessTokenResponse>::builder()
        .items(Vec::<GetPersonalAccessTokenResponse>::new())
        .build()?;
    page
}
