/// One step of the schema, never edited once released.
public struct Migration: Sendable {
    /// Its number and name in order: `0001_Merchants`.
    public let name: String
    /// Statements in the SQL that both engines speak; `engine` is there for the few that differ.
    public let statements: @Sendable (Engine) -> [SQL]

    public init(_ name: String, _ statements: @escaping @Sendable (Engine) -> [SQL]) {
        self.name = name
        self.statements = statements
    }
}
