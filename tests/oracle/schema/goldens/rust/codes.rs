{
    let codes = Codes::builder()
        .by_code([(Code::new(7)?, Level::Low)])
        .by_letter([('x', vec![Some(1), None])])
        .build()?;
    codes
}
