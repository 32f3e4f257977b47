import HTML

/// The lines of a paragraph. The letter's own have one; a merchant's words may break, and say where the portal is.
extension HTMLLetter {
    @MarkupBuilder func lines(of paragraph: String) -> Markup {
        for (place, line) in paragraph.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if place > 0 { br() }
            parts(of: String(line))
        }
    }

    /// Only the portal's own address becomes a link: what a merchant writes is text.
    @MarkupBuilder private func parts(of line: String) -> Markup {
        if head.wording == nil {
            line
        } else {
            for (place, part) in line.split(separator: head.portal, omittingEmptySubsequences: false).enumerated() {
                if place > 0 { a(.href(head.portal), .style("color:#1b1f2a")) { head.portal } }
                String(part)
            }
        }
    }
}
