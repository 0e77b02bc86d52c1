{
    let pets = Pets::builder()
        .one(Pet::Dog {
            r#type: "...".to_owned(),
            name: "...".to_owned(),
            master: None,
            legs: 4,
            home: Box::new(
                Address::builder()
                    .street("12 Rue de \"l'Odéon\"")
                    .country(Country::NewZealand)
                    .build()?,
            ),
        })
        .two(Pet::Cat(Box::new(
            Address::builder()
                .street("Here")
                .country(Country::France)
                .build()?,
        )))
        .three([Pet::Fish])
        .part(Part::Leaf(Handle::new("ada")?))
        .empty(Part::Nothing)
        .shape(Shape::Square(0.0))
        .point(Shape::Point)
        .id(Id::Number(0))
        .other(Id::Text("a".to_owned()))
        .build()?;
    pets
}
