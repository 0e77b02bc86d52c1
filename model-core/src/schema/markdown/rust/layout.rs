//! Expressions in one line or in several, much as rustfmt breaks them.

/// How wide a chain or a list may be that stands in one line.
const WIDTH: usize = 60;

/// `start.first(..).second(..)`
pub(super) fn chain(start: &str, calls: &[String]) -> String {
    let line = format!("{start}{}", calls.concat());
    if fits(&line) {
        return line;
    }
    let calls = calls.iter().map(|call| format!("\n    {}", indented(call)));
    format!("{start}{}", calls.collect::<String>())
}

/// `start(argument)`, a chain of several lines in lines of its own.
pub(super) fn call(start: &str, argument: &str, end: &str) -> String {
    if argument.contains('\n') && argument.ends_with('?') {
        return format!("{start}(\n    {},\n){end}", indented(argument));
    }
    format!("{start}({argument}){end}")
}

/// `[first, second]`, between any brackets.
pub(super) fn list(open: &str, items: &[String], close: &str) -> String {
    let line = format!("{open}{}{close}", items.join(", "));
    if fits(&line) {
        return line;
    }
    block(open, items, close)
}

/// `Name { first: .., second: .. }`, of which little stands in one line.
pub(super) fn fields(name: &str, fields: &[String]) -> String {
    let inside = fields.join(", ");
    if inside.len() <= 18 && fits(&inside) {
        return format!("{name} {{ {inside} }}");
    }
    block(&format!("{name} {{"), fields, "}")
}

/// Each item in lines of its own.
fn block(open: &str, items: &[String], close: &str) -> String {
    let items = items.iter().map(|item| format!("    {},\n", indented(item)));
    format!("{open}\n{}{close}", items.collect::<String>())
}

pub(super) fn indented(text: &str) -> String {
    text.replace('\n', "\n    ")
}

fn fits(line: &str) -> bool {
    line.len() <= WIDTH && !line.contains('\n')
}
