import Billing
import Core
import Logging
import Storage

extension Composition {
    static func damaged(_ text: String) -> Refusal {
        let what = text.split(separator: "\n").joined(separator: "; ").prefix(200)
        return Refusal("The database is damaged (\(what)): restore a backup, `ventanilla restore FILE --force`.")
    }

    /// A file of no more bytes is read whole before anybody is served: a fifth of a second, three from a cold disk.
    private static let readFirst = Int64(256 << 20)

    /// What a server asks before it serves: is the file whole, and is the key the one that sealed what is in it?
    ///
    /// - Parameter readFirst: a larger file is read beside the serving: see ``SoundnessCheck``.
    /// - Throws: ``Refusal``.
    func requireSoundness(readFirst: Int64 = readFirst) async throws {
        if try await database.storedBytes() <= readFirst,
            let damage = try await database.damage(thoroughly: false).first
        {
            throw Self.damaged(damage)
        }
        let (id, now) = (billing.keys.id, billing.clock.now())
        let sealed = try await database.write { db in
            if let sealed = try db.first("SELECT id FROM sealing_keys")?.text("id") { return sealed }
            try db.execute("INSERT INTO sealing_keys (id, first_used_at) VALUES (\(id), \(now))")
            return id
        }
        guard sealed == id else {
            throw Refusal(
                "VENTANILLA_MASTER_KEY is not the key that this database was sealed with: its id is \(sealed), not \(id)."
            )
        }
    }

    /// What looks at a file that was too large for ``requireSoundness(readFirst:)``, while it is served; nil for any other.
    func soundnessCheck(readFirst: Int64 = readFirst) async throws -> SoundnessCheck? {
        guard try await database.storedBytes() > readFirst else { return nil }
        return SoundnessCheck(database: database, logger: Logger(label: "soundness"))
    }
}
