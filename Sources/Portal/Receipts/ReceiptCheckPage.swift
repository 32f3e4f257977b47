import HTML
import Localization
import Web

/// Whether a receipt is genuine. Anybody may see it, so nothing on it is anybody's but what the paper says.
struct ReceiptCheckPage: View {
    let frame: PageFrame
    let words: ReceiptCheckWords

    var body: Markup {
        PageLayout(frame, title: words.title, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { words.icon.markup }
                    h1 { words.title }
                    for sentence in words.sentences { p { sentence } }
                }
                if !words.facts.isEmpty { DataList(words.facts.map { .init($0.label, $0.value) }) }
            }
        }
    }
}
