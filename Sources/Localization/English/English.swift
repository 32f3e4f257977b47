/// English, as written in the United States.
public struct English: Language {
    public init() {}

    public var code: String { "en" }
    public var tag: String { "en" }
    public var name: String { "English" }
}
