{
    let request = CreatePersonalAccessTokenRequest::builder()
        .name("NodeJS Integration")
        .access_token_validity_seconds(36_900)
        .build()?;
    request
}
