import PortalTestSupport
import Testing

/// What is stored of a page: its status, address and markup, an element a line, without anything that chance has made.
struct StoredText {
    let text: String

    init(_ page: PageAnswer, isWhole: Bool) throws {
        let head = "<!-- \(page.status) \(page.address) -->\n"
        let markup = isWhole ? page.body : try Self.part("title", of: page.body) + Self.part("main", of: page.body)
        text = Self.withoutChance(head + markup.replacing("><", with: ">\n<") + "\n")
    }

    /// From `<main` to `</main>`.
    private static func part(_ element: String, of body: String) throws -> String {
        let start = try #require(body.firstRange(of: "<" + element), "no \(element)").lowerBound
        let end = try #require(body.firstRange(of: "</\(element)>"), "no end of \(element)").upperBound
        return String(body[start..<end])
    }

    /// Ids become `sub_1`, numbered as they are met; tokens, seals and the hashes in names of files become a word.
    private static func withoutChance(_ markup: String) -> String {
        let hidden = #/(<input type="hidden" name="[^"]*" value=")(?![a-z]{2,8}_[0-9A-Za-z]{25}")[0-9A-Za-z_.=-]{24,}"/#
        var text = markup.replacing(hidden) { match -> String in "\(match.output.1)TOKEN\"" }
        let links = #/\/(link|pay|paper|replace|me|s|email|cancellation|verify)\/[0-9A-Za-z_.-]{24,}/#
        text = text.replacing(links) { match -> String in "/\(match.output.1)/TOKEN" }
        text = text.replacing(#/-[0-9a-f]{16}\.(css|svg|png)/#) { match -> String in "-HASH.\(match.output.1)" }
        // By which a transfer is recognised.
        text = text.replacing(#/<dt>Asunto<\/dt>\n<dd>[^<]*</#, with: "<dt>Asunto</dt>\n<dd>REFERENCE<")
        var numbers: [String: Int] = [:]
        var counts: [String: Int] = [:]
        return text.replacing(#/([a-z]{2,8})_[0-9A-Za-z]{25}/#) { match -> String in
            let (id, prefix) = (String(match.output.0), String(match.output.1))
            if numbers[id] == nil {
                counts[prefix, default: 0] += 1
                numbers[id] = counts[prefix]
            }
            return "\(prefix)_\(numbers[id] ?? 0)"
        }
    }
}
