/// The plain twin: everything that the HTML says, links in full.
struct PlainLetter {
    let head: Letterhead
    let greeting: String
    let content: LetterContent

    var text: String {
        var blocks: [String] = []
        if head.isTest { blocks.append("[\(head.say.testMode)]") }
        if let notice = head.notice { blocks.append("[\(notice)]") }
        blocks.append(greeting)
        blocks += content.paragraphs
        if let code = content.code { blocks.append("    \(code)") }
        if !content.facts.isEmpty {
            blocks.append(content.facts.map { "\($0.label): \($0.value)" }.joined(separator: "\n"))
        }
        if let button = content.button { blocks.append("\(button.label):\n\(button.link)") }
        if let second = content.second { blocks.append("\(second.label):\n\(second.link)") }
        blocks += content.smallPrint
        blocks += head.links(of: content).map { "\($0.label): \($0.link)" }
        let reason = content.reason(in: head.say, from: head.merchant)
        blocks.append(([head.merchant] + head.footer + [reason]).joined(separator: "\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }
}
