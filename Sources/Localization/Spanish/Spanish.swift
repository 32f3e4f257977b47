/// The Spanish of Latin America, warm and without local words. Countries differ only in how they write money.
public struct Spanish: Language {
    public init() {}

    public var code: String { "es" }
    public var tag: String { "es-419" }
    public var name: String { "Español" }
}
