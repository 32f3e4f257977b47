// Drawings that the server makes: square codes and plots. A page's policy lets them stand in it as they are.

@inlinable public func svg(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<svg", attributes, content(), "</svg>")
}
/// One line or area; what it looks like is the stylesheet's.
@inlinable public func path(_ attributes: Attribute...) -> Markup { element("<path", attributes, .empty, "</path>") }

extension Attribute {
    @inlinable public static func viewBox(_ text: String) -> Attribute { .init("viewBox", text) }
    /// Where a path goes: `M 0 0 h 1 v 1 z`.
    @inlinable public static func d(_ text: String) -> Attribute { .init("d", text) }
}
