/// The Portuguese of Brazil.
public struct Portuguese: Language {
    public init() {}

    public var code: String { "pt" }
    public var tag: String { "pt-BR" }
    public var name: String { "Português" }
}
