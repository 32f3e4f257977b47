import Storage

extension Migrations {
    /// What a customer asked for before they left for the processor's page is kept, and done by a job: their coming back is no
    /// order to charge. Those that are on their way only add a method.
    static let replacingEnrolments = Migration("0075_replacing_enrolments") { _ in
        ["ALTER TABLE enrolments ADD COLUMN replaces_all SMALLINT NOT NULL DEFAULT 0"]
    }
}
