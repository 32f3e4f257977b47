// What a plot is made of, beside what ``svg(_:content:)`` draws. A stylesheet paints it by class (W2).

@inlinable public func svgRectangle(_ attributes: Attribute...) -> Markup {
    element("<rect", attributes, .empty, "</rect>")
}
@inlinable public func svgText(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<text", attributes, content(), "</text>")
}

extension Attribute {
    @inlinable public static func x(_ place: Int) -> Attribute { .init("x", String(place)) }
    @inlinable public static func y(_ place: Int) -> Attribute { .init("y", String(place)) }
}
