/// The addresses of the audit trail.
extension ConsolePaths {
    var audit: String { address(of: .audit) }
    var auditFile: String { audit + "/csv" }
}
