import Localization

/// The tags of a merchant's words, in order: what is not known here never comes to Mustache.
struct TemplateTags: Sendable {
    private(set) var variables: Set<LetterVariable> = []

    private let known: [String: LetterVariable]
    private var open: [(name: String, line: Int)] = []
    private static let longestShown = 40
    /// As deep as anybody nests what a letter says.
    private static let deepest = 8

    /// - Parameter known: what the letter has.
    /// - Throws: ``TemplateFault``, the first.
    init(in text: String, knowing known: [LetterVariable]) throws(TemplateFault) {
        self.known = Dictionary(known.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            try read(line, number)
        }
        if let last = open.last { throw TemplateFault(problem: .openSection, line: last.line, name: last.name) }
    }

    /// A tag begins and ends on its line.
    private mutating func read(_ line: Substring, _ number: Int) throws(TemplateFault) {
        var rest = line
        while let start = rest.firstRange(of: "{{") {
            let after = rest[start.upperBound...]
            guard let end = after.firstRange(of: "}}") else {
                throw TemplateFault(problem: .brokenTag, line: number, name: Self.shown(after))
            }
            try read(tag: after[..<end.lowerBound], number)
            rest = after[end.upperBound...]
        }
    }

    private mutating func read(tag: Substring, _ number: Int) throws(TemplateFault) {
        func fault(_ problem: TemplateFault.Problem) -> TemplateFault {
            TemplateFault(problem: problem, line: number, name: Self.shown(tag))
        }
        guard let first = tag.first else { throw fault(.brokenTag) }
        switch first {
        case "#", "^":
            let name = Self.trimmed(tag.dropFirst())
            guard let variable = known[name] else { throw fault(.unknownVariable) }
            guard open.count < Self.deepest else { throw fault(.forbiddenTag) }
            variables.insert(variable)
            open.append((name, number))
        case "/":
            guard let last = open.popLast(), last.name == Self.trimmed(tag.dropFirst()) else { throw fault(.strayEnd) }
        case "{", "}", "&", ">", "<", "$", "=", "%", "!", "*": throw fault(.forbiddenTag)
        default:
            let name = Self.trimmed(tag)
            guard !name.isEmpty else { throw fault(.brokenTag) }
            guard let variable = known[name] else { throw fault(.unknownVariable) }
            guard !variable.isCondition else { throw fault(.conditionWithoutSection) }
            variables.insert(variable)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    }

    private static func shown(_ text: Substring) -> String {
        let text = trimmed(text)
        return text.count > longestShown ? String(text.prefix(longestShown)) + "…" : text
    }
}
