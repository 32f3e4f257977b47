/// Every element a page of ours uses, by its own name. They take attributes first, then what stands inside.
@inlinable func element(
    _ opening: StaticString, _ attributes: [Attribute], _ content: Markup, _ closing: StaticString
) -> Markup {
    var bytes: [UInt8] = []
    var count = opening.utf8CodeUnitCount + content.expectedCount + closing.utf8CodeUnitCount + 1
    for attribute in attributes { count += attribute.expectedCount }
    bytes.reserveCapacity(count)
    bytes.append(opening)
    for attribute in attributes { attribute.append(to: &bytes) }
    bytes.append(0x3E)
    content.append(to: &bytes)
    bytes.append(closing)
    return Markup(.bytes(bytes))
}

/// The whole page, `<!doctype html>` included.
@inlinable public func html(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<!doctype html>\n<html", attributes, content(), "</html>\n")
}

@inlinable public func head(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<head", attributes, content(), "</head>")
}
@inlinable public func title(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<title", attributes, content(), "</title>")
}
@inlinable public func body(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<body", attributes, content(), "</body>")
}
@inlinable public func header(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<header", attributes, content(), "</header>")
}
@inlinable public func main(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<main", attributes, content(), "</main>")
}
@inlinable public func nav(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<nav", attributes, content(), "</nav>")
}
@inlinable public func section(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<section", attributes, content(), "</section>")
}
@inlinable public func article(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<article", attributes, content(), "</article>")
}
@inlinable public func footer(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<footer", attributes, content(), "</footer>")
}
@inlinable public func h1(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<h1", attributes, content(), "</h1>")
}
@inlinable public func h2(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<h2", attributes, content(), "</h2>")
}
@inlinable public func h3(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<h3", attributes, content(), "</h3>")
}
@inlinable public func p(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<p", attributes, content(), "</p>")
}
@inlinable public func span(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<span", attributes, content(), "</span>")
}
@inlinable public func div(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<div", attributes, content(), "</div>")
}
@inlinable public func strong(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<strong", attributes, content(), "</strong>")
}
@inlinable public func b(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<b", attributes, content(), "</b>")
}
@inlinable public func code(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<code", attributes, content(), "</code>")
}
@inlinable public func pre(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<pre", attributes, content(), "</pre>")
}
@inlinable public func ul(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<ul", attributes, content(), "</ul>")
}
@inlinable public func ol(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<ol", attributes, content(), "</ol>")
}
@inlinable public func li(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<li", attributes, content(), "</li>")
}
@inlinable public func dl(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<dl", attributes, content(), "</dl>")
}
@inlinable public func dt(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<dt", attributes, content(), "</dt>")
}
@inlinable public func dd(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<dd", attributes, content(), "</dd>")
}
@inlinable public func a(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<a", attributes, content(), "</a>")
}
@inlinable public func details(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<details", attributes, content(), "</details>")
}
@inlinable public func summary(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<summary", attributes, content(), "</summary>")
}
@inlinable public func time(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<time", attributes, content(), "</time>")
}
@inlinable public func progress(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<progress", attributes, content(), "</progress>")
}
@inlinable public func address(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<address", attributes, content(), "</address>")
}
@inlinable public func iframe(_ attributes: Attribute...) -> Markup {
    element("<iframe", attributes, .empty, "</iframe>")
}

// Elements that hold nothing.

@inlinable public func meta(_ attributes: Attribute...) -> Markup { element("<meta", attributes, .empty, "") }
@inlinable public func link(_ attributes: Attribute...) -> Markup { element("<link", attributes, .empty, "") }
@inlinable public func img(_ attributes: Attribute...) -> Markup { element("<img", attributes, .empty, "") }
@inlinable public func br(_ attributes: Attribute...) -> Markup { element("<br", attributes, .empty, "") }

/// A script written in the source, as it stands there. A page's headers name it by its hash (W2).
@inlinable public func script(_ text: StaticString) -> Markup {
    element("<script", [], .raw(text), "</script>")
}
