import Storage

extension Migrations {
    /// Which letters a customer does without: a JSON list of names. Nobody does without any until they say so.
    static let unwantedLetters = Migration("0100_unwanted_letters") { _ in
        ["ALTER TABLE customers ADD COLUMN unwanted_letters TEXT"]
    }
}
