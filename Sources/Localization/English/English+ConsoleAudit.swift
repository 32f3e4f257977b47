extension English {
    public var consoleAuditIntro: String {
        "Who did what and when: people, programs and commands. Nothing here can be changed or deleted."
    }
    public var consoleAuditSearch: String { "Search the record" }
    public var consoleAuditSearchHint: String { "A name, an identifier, a value." }
    public var consoleAuditSearchSubmit: String { "Search" }
    public var consoleAuditWhen: String { "When" }
    public var consoleAuditWho: String { "Who" }
    public var consoleAuditWhat: String { "What they did" }
    public var consoleAuditDetails: String { "Details" }
    public var consoleAuditEmpty: String { "Nothing is on the record yet" }
    public var consoleAuditEmptyAdvice: String {
        "What you and your people change appears here: settings, permissions, people, keys."
    }
    public var consoleAuditNothingFound: String { "Nothing on the record has that." }
    public var consoleAuditCSV: String { "Download CSV" }
    public var consoleAuditFileName: String { "record" }
    public var consoleAuditVerify: String { "Verify the record" }
    public func consoleAuditIsWhole(_ entries: String) -> String {
        "Verified: every entry is as it was written (\(entries) in all)."
    }
    public func consoleAuditIsBroken(_ number: String) -> String {
        "Entry \(number), or one before it, is not as it was written: somebody changed it in the database. Tell whoever runs the server."
    }

    public var consoleAuditByCommand: String { "Command on the server" }
    public func consoleAuditByProgram(_ key: String) -> String { "Program with the key \(key)" }
    public var consoleAuditBySystem: String { "The system" }
}
