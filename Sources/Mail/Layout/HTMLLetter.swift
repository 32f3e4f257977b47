import Core
import HTML

/// The HTML twin. Inline style only, no script, and nothing is loaded but the merchant's own picture.
struct HTMLLetter: View {
    let head: Letterhead
    let greeting: String
    let content: LetterContent

    var body: Markup {
        html(.lang(head.say.tag)) {
            HTML.head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                meta(.name("color-scheme"), .content("light"))
                HTML.title { content.subject }
            }
            HTML.body(.style("margin:0;padding:0;background:#f3f4f6;color:#1b1f2a")) {
                preview
                div(
                    .style(
                        """
                        max-width:560px;margin:0 auto;padding:24px 12px;font:16px/1.55 -apple-system,'Segoe UI',Roboto,\
                        'Helvetica Neue',Arial,sans-serif
                        """)
                ) {
                    if head.isTest { banner(head.say.testMode) }
                    if let notice = head.notice { banner(notice) }
                    sheet
                    foot
                }
            }
        }
    }

    /// What a mail program shows beside the subject in its list.
    @MarkupBuilder private var preview: Markup {
        div(.style("display:none;max-height:0;overflow:hidden"), .ariaHidden(true)) { content.paragraphs.first }
    }

    private func banner(_ text: String) -> Markup {
        p(.style("margin:0 0 12px;padding:8px 16px;background:#fdf3d8;border-radius:8px;font-size:14px")) {
            text
        }
    }

    private var sheet: Markup {
        div(
            .style(
                "background:#ffffff;border-radius:12px;border-top:5px solid;padding:28px 28px 24px",
                head.color.inline(.borderTop))
        ) {
            mark
            p(.style("margin:0 0 16px")) { greeting }
            for paragraph in content.paragraphs { p(.style("margin:0 0 16px")) { lines(of: paragraph) } }
            code
            facts
            button
            for line in content.smallPrint {
                p(.style("margin:16px 0 0;font-size:14px;color:#5b6370")) { line }
            }
        }
    }

    @MarkupBuilder private var mark: Markup {
        if let logo = head.logo {
            p(.style("margin:0 0 24px")) {
                img(
                    .src(logo.link), .alt(head.merchant), .width(logo.width), .height(logo.height),
                    .style("border:0;max-width:100%;height:auto"))
            }
        } else {
            p(.style("margin:0 0 24px;font-size:20px;font-weight:700")) { head.merchant }
        }
    }

    @MarkupBuilder private var code: Markup {
        if let code = content.code {
            p(
                .style(
                    """
                    margin:0 0 16px;padding:16px;background:#f3f4f6;border-radius:8px;text-align:center;\
                    font:700 30px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:3px
                    """)
            ) { code }
        }
    }

    @MarkupBuilder private var button: Markup {
        if let button = content.button {
            p(.style("margin:24px 0 20px")) {
                a(
                    .href(button.link),
                    .style(
                        """
                        display:inline-block;padding:13px 24px;border-radius:8px;font-weight:600;text-decoration:none
                        """, head.color.inline(.background), head.color.textColor.inline(.color))
                ) { button.label }
            }
            p(.style("margin:0;font-size:13px;color:#5b6370")) {
                head.say.copyLink
                br()
                span(.style("word-break:break-all")) { button.link }
            }
        }
        if let second = content.second {
            p(.style("margin:16px 0 0;font-size:14px")) {
                a(.href(second.link), .style("color:#1b1f2a")) { second.label }
            }
        }
    }

    private var foot: Markup {
        div(.style("padding:20px 16px 0;font-size:13px;color:#5b6370;text-align:center")) {
            for link in head.links(of: content) {
                p(.style("margin:0 0 12px")) { a(.href(link.link), .style("color:#5b6370")) { link.label } }
            }
            for line in [head.merchant] + head.footer { p(.style("margin:0 0 4px")) { line } }
            p(.style("margin:8px 0 0")) { content.reason(in: head.say, from: head.merchant) }
        }
    }
}

extension HexColor {
    fileprivate func inline(_ property: InlineColor.Property) -> InlineColor {
        InlineColor(property, red: red, green: green, blue: blue)
    }
}
