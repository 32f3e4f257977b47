import Core
import Foundation

/// The key beneath all others: from the settings, or made on the first start on a laptop and kept beside the database.
enum MasterKey {
    static let size = 32

    /// Whether the settings say where it is. Otherwise it is made, and lies beside the database.
    static func isNamed(by reader: SettingsReader) -> Bool {
        reader.text("VENTANILLA_MASTER_KEY") != nil || reader.text("VENTANILLA_MASTER_KEY_FILE") != nil
    }

    /// - Throws: ``Refusal`` when there is none and none may be made, or when it is not 32 bytes in base64.
    static func read(_ reader: SettingsReader, database: DatabaseAddress, baseURL: BaseAddress) throws -> [UInt8] {
        if let text = reader.text("VENTANILLA_MASTER_KEY") { return try decode(text, "VENTANILLA_MASTER_KEY") }
        if let path = reader.text("VENTANILLA_MASTER_KEY_FILE") {
            try requireOwnHands(path)
            return try decode(contents(of: path, "VENTANILLA_MASTER_KEY_FILE"), "VENTANILLA_MASTER_KEY_FILE")
        }
        guard baseURL.isLoopback, case .sqlite(let path) = database else {
            throw Refusal(
                "VENTANILLA_MASTER_KEY is missing: 32 random bytes in base64, as `openssl rand -base64 32` prints.")
        }
        return try kept(at: path + ".key")
    }

    /// The key in a file, which is made when it is not there, readable by its owner only.
    static func kept(at path: String, chance: Chance = .system) throws -> [UInt8] {
        if !FileManager.default.fileExists(atPath: path) { try make(at: path, chance: chance) }
        try requireOwnHands(path)
        return try decode(contents(of: path, "the master key"), path)
    }

    /// Written whole under another name first: two processes that start together end with one key, and never half of it.
    private static func make(at path: String, chance: Chance) throws {
        let draft = "\(path).\(chance.base62(8))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw Refusal("The master key cannot be written to \(path).") }
        defer {
            close(descriptor)
            unlink(draft)
        }
        let line = Array((Data(chance.bytes(size)).base64EncodedString() + "\n").utf8)
        guard write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
            throw Refusal("The master key cannot be written to \(path).")
        }
        guard link(draft, path) == 0 || errno == EEXIST else {
            throw Refusal("The master key cannot be written to \(path).")
        }
    }

    /// Whoever can write the key can choose it.
    private static func requireOwnHands(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IWOTH != 0 else { return }
        throw Refusal("The master key's file '\(path)' can be written by everybody: `chmod 600` it.")
    }

    private static func contents(of path: String, _ setting: String) throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Refusal("\(setting) names '\(path)', which cannot be read.")
        }
        return text
    }

    private static func decode(_ text: String, _ setting: String) throws -> [UInt8] {
        guard let data = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)), data.count == size
        else { throw Refusal("\(setting) must be 32 bytes in base64.") }
        guard data.contains(where: { $0 != 0 }) else {
            throw Refusal("\(setting) is 32 zeros, which anybody can guess: `openssl rand -base64 32` prints a key.")
        }
        return Array(data)
    }
}
