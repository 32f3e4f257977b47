import Core
import Storage

/// The merchants' own words for their letters.
package struct LetterTemplateRows: Rows {
    package let tx: BillingTransaction

    package func find(
        _ kind: CustomerNotification.Kind, _ language: String, in scope: Scope
    ) throws -> LetterTemplate? {
        try first(
            "SELECT * FROM letter_templates WHERE \(scope) AND kind = \(kind) AND language = \(language)"
        ).map(LetterTemplate.init)
    }

    /// In the order of their kinds and languages.
    package func all(in scope: Scope) throws -> [LetterTemplate] {
        try query("SELECT * FROM letter_templates WHERE \(scope) ORDER BY kind, language").map(LetterTemplate.init)
    }

    package func keep(_ it: LetterTemplate) throws {
        try execute(
            """
            INSERT INTO letter_templates (merchant_id, livemode, kind, language, subject, body, updated_at)
            VALUES
                (\(it.scope.merchant), \(it.scope.mode), \(it.kind), \(it.language), \(it.subject), \(it.body),
                \(it.updatedAt))
            ON CONFLICT (merchant_id, livemode, kind, language)
            DO UPDATE SET subject = excluded.subject, body = excluded.body, updated_at = excluded.updated_at
            """)
    }

    /// - Returns: whether there was one.
    package func delete(_ kind: CustomerNotification.Kind, _ language: String, in scope: Scope) throws -> Bool {
        try execute(
            "DELETE FROM letter_templates WHERE \(scope) AND kind = \(kind) AND language = \(language)") == 1
    }
}

extension LetterTemplate {
    init(_ row: Row) throws {
        self.init(
            scope: try Scope(row), kind: try row.value("kind"), language: try row.text("language"),
            subject: try row.text("subject"), body: try row.text("body"), updatedAt: try row.instant("updated_at"))
    }
}

extension BillingTransaction {
    package var letterTemplates: LetterTemplateRows { LetterTemplateRows(tx: self) }
}
