/// Joins what stands between the braces of an element: text, elements, views, `if`, `switch` and `for`.
@resultBuilder public enum MarkupBuilder {
    @inlinable public static func buildExpression(_ text: String) -> Markup { .text(text) }
    @inlinable public static func buildExpression(_ text: String?) -> Markup { text.map(Markup.text) ?? .empty }
    @inlinable public static func buildExpression(_ markup: Markup) -> Markup { markup }
    @inlinable public static func buildExpression(_ markup: Markup?) -> Markup { markup ?? .empty }
    @inlinable public static func buildExpression<Part: View>(_ view: Part) -> Markup { view.body }
    @inlinable public static func buildExpression<Part: View>(_ view: Part?) -> Markup { view?.body ?? .empty }

    @inlinable public static func buildBlock() -> Markup { .empty }
    @inlinable public static func buildPartialBlock(first: Markup) -> Markup { first }
    @inlinable public static func buildPartialBlock(accumulated: consuming Markup, next: Markup) -> Markup {
        accumulated.append(next)
        return accumulated
    }
    @inlinable public static func buildOptional(_ markup: Markup?) -> Markup { markup ?? .empty }
    @inlinable public static func buildEither(first: Markup) -> Markup { first }
    @inlinable public static func buildEither(second: Markup) -> Markup { second }
    @inlinable public static func buildLimitedAvailability(_ markup: Markup) -> Markup { markup }
    @inlinable public static func buildArray(_ parts: [Markup]) -> Markup { .joined(parts) }
}

/// A part of a page: values ready to print, and the markup that shows them. It asks nobody anything.
public protocol View: Sendable {
    @MarkupBuilder var body: Markup { get }
}

/// Markup shows itself.
extension Markup: View {
    public var body: Markup { self }
}

extension View {
    /// The part on its own, as text: for tests and mail.
    public var string: String { String(decoding: body.bytes, as: UTF8.self) }
}

/// Markup that is not inside an element: `markup { h1 { "…" } p { "…" } }`.
@inlinable public func markup(@MarkupBuilder _ content: () -> Markup) -> Markup { content() }
