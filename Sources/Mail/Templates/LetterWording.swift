import Billing
import Localization
import Mustache

/// A merchant's words for a letter, ready to be filled in.
///
/// They are text and become text: what they say is escaped where the letter is shown as HTML, like every other letter's. A value
/// is put in once and never read as a template itself.
public struct LetterWording: Sendable {
    public enum Part: String, Hashable, Sendable, CaseIterable { case subject, body }

    /// What is wrong, and in which part.
    public struct Refusal: Error, Hashable, Sendable {
        public let part: Part
        public let fault: TemplateFault
    }

    private let subject: MustacheTemplate
    private let body: MustacheTemplate
    /// What the words name.
    public let variables: Set<LetterVariable>
    private let holdsPortalLink: Bool

    /// - Throws: ``Refusal``.
    public init(subject: String, body: String, of kind: CustomerNotification.Kind) throws(Refusal) {
        let first = try Self.read(subject, .subject, kind)
        let second = try Self.read(body, .body, kind)
        (self.subject, self.body) = (first.template, second.template)
        variables = first.variables.union(second.variables)
        holdsPortalLink = kind.wordsHoldPortalLink || second.variables.contains(.customerPortalLink)
    }

    private static func read(
        _ text: String, _ part: Part, _ kind: CustomerNotification.Kind
    ) throws(Refusal) -> (template: MustacheTemplate, variables: Set<LetterVariable>) {
        let tags: TemplateTags
        do {
            tags = try TemplateTags(in: text, knowing: kind.variables)
        } catch {
            throw Refusal(part: part, fault: error)
        }
        do {
            // Mustache escapes for HTML unless it is told otherwise; ours is text until it is shown.
            return (try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text), tags.variables)
        } catch {
            throw Refusal(part: part, fault: TemplateFault(problem: .brokenTag, line: 1, name: ""))
        }
    }

    /// A letter in these words: its subject and its paragraphs. What it shows beside them, its facts, its button and its small
    /// print, stays. Words that come to nothing leave the letter's own.
    func applied(to content: LetterContent, _ values: [LetterVariable: String]) -> LetterContent {
        var content = content
        let said = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, Self.line($0.value)) })
            .filter { !$0.value.isEmpty }
        let title = Self.line(subject.render(said))
        let paragraphs = Self.paragraphs(of: body.render(said))
        if !title.isEmpty { content.subject = title }
        if !paragraphs.isEmpty {
            content.paragraphs = paragraphs
            content.wordsHoldPortalLink = holdsPortalLink
        }
        return content
    }

    /// On one line: a value makes no paragraph of its own. Spaces that hold an amount together stay.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }).joined(separator: " ")
    }

    /// What an empty line parts. A line keeps its place; what is said on none is left out.
    private static func paragraphs(of text: String) -> [String] {
        var paragraphs: [[String]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ Self.line(String($0)) }) {
            if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
        }
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    }
}
