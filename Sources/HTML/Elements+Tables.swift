// What stands in rows and columns.

@inlinable public func table(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<table", attributes, content(), "</table>")
}
@inlinable public func caption(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<caption", attributes, content(), "</caption>")
}
@inlinable public func thead(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<thead", attributes, content(), "</thead>")
}
@inlinable public func tbody(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<tbody", attributes, content(), "</tbody>")
}
@inlinable public func tr(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<tr", attributes, content(), "</tr>")
}
@inlinable public func th(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<th", attributes, content(), "</th>")
}
@inlinable public func td(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<td", attributes, content(), "</td>")
}
