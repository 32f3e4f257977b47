/// Why a merchant's words cannot be a template, and where: the first thing that is wrong.
public struct TemplateFault: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable, CaseIterable {
        /// No such name, or one that this letter does not know.
        case unknownVariable
        /// Braces that are never closed on their line, or hold nothing.
        case brokenTag
        /// What Mustache has and letters do not: raw values, partials, comments, other braces.
        case forbiddenTag
        /// A section that nothing closes.
        case openSection
        /// An end without a beginning, or of another section than the last that was opened.
        case strayEnd
        /// A condition that is written as if it had a value.
        case conditionWithoutSection
    }

    public let problem: Problem
    /// From 1.
    public let line: Int
    /// What stands between the braces, in part where it is long.
    public let name: String
}
