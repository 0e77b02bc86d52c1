{
    let patch = JsonPatch::new(Vec::<Operation>::new())?;
    patch
}
