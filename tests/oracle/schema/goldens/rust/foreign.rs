{
    let foreign = Foreign::from_json(
        r##"{
          "name": "...",
          "opaque": 7,
          "place": "#1"
        }"##,
    )?;
    foreign
}
