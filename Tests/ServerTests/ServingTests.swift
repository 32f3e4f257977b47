import Core
import Foundation
import Testing

@testable import Server

/// What a server asks before it serves.
@Suite struct `Before it serves` {
    private let folder = NSTemporaryDirectory() + "serving-\(UUID().uuidString)"

    private func settings(key: UInt8 = 7) throws -> Settings {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var settings = try Settings.inMemory(masterKey: [UInt8](repeating: key, count: 32))
        settings.database = .sqlite(path: folder + "/ventanilla.sqlite")
        return settings
    }

    private func tidy() { try? FileManager.default.removeItem(atPath: folder) }

    @Test func `one process has a SQLite file, by whatever name, until it ends`() throws {
        defer { tidy() }
        let path = folder + "/ventanilla.sqlite"
        _ = try settings()
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        try FileManager.default.createSymbolicLink(atPath: folder + "/other.sqlite", withDestinationPath: path)

        var first: ServingLock? = try ServingLock(path)
        let second = #expect(throws: Refusal.self) { _ = try ServingLock(path) }
        let byAnotherName = #expect(throws: Refusal.self) { _ = try ServingLock(folder + "/other.sqlite") }
        withExtendedLifetime(first) {}
        first = nil
        _ = try ServingLock(path)

        #expect(second?.sentence.hasPrefix("Another ventanilla serves \(path)") == true)
        #expect(byAnotherName != nil)
    }

    @Test func `a database is opened by the master key that sealed it`() async throws {
        defer { tidy() }
        for key in [UInt8(7), 7] {
            let composition = try await Composition.open(try settings(key: key), schema: .setUpWhenEmpty)
            try await composition.requireSoundness()
            await composition.database.close()
        }
        let composition = try await Composition.open(try settings(key: 8))
        let refusal = await #expect(throws: Refusal.self) { try await composition.requireSoundness() }
        await composition.database.close()

        #expect(refusal?.sentence.contains("not the key that this database was sealed with") == true)
    }

    /// A file of which leaves of some tables are overwritten.
    private func damagedFile() async throws -> Settings {
        let settings = try self.settings()
        let composition = try await Composition.open(settings, schema: .setUpWhenEmpty)
        await composition.database.close()
        let file = try #require(FileHandle(forUpdatingAtPath: folder + "/ventanilla.sqlite"))
        for page in [5, 9, 13] {
            try file.seek(toOffset: UInt64(page * 4096))
            try file.write(contentsOf: Data(repeating: 0xA5, count: 200))
        }
        try file.close()
        return settings
    }

    @Test func `a damaged file is not served`() async throws {
        defer { tidy() }
        let settings = try await damagedFile()

        let refusal = await #expect(throws: Refusal.self) {
            let damaged = try await Composition.open(settings)
            do { try await damaged.requireSoundness() } catch {
                await damaged.database.close()
                throw error
            }
        }

        #expect(refusal != nil)
    }

    @Test func `a file that is too large to be read first is read beside the serving, and damage ends it`() async throws
    {
        defer { tidy() }
        let settings = try await damagedFile()
        let composition = try await Composition.open(settings)

        let check = try #require(try await composition.soundnessCheck(readFirst: 0))
        let refusal = await #expect(throws: Refusal.self) { try await check.run() }
        await composition.database.close()

        #expect(refusal?.sentence.hasPrefix("The database is damaged") == true)
    }

    @Test func `a sound file that is too large to be read first is served, and its check finds nothing`() async throws {
        defer { tidy() }
        let composition = try await Composition.open(try settings(), schema: .setUpWhenEmpty)

        try await composition.requireSoundness(readFirst: 0)
        try await composition.soundnessCheck(readFirst: 0)?.look()
        let other = try await composition.soundnessCheck()
        await composition.database.close()

        #expect(other == nil)
    }

    @Test func `a key that anybody can write, or guess, is none (K2)`() async throws {
        defer { tidy() }
        _ = try settings()
        let path = folder + "/master.key"
        let key = Data(repeating: 7, count: 32).base64EncodedString()
        let environment = ["VENTANILLA_MASTER_KEY_FILE": path]
        for (mode, isGood) in [(0o600, true), (0o444, true), (0o666, false), (0o602, false)] {
            try? FileManager.default.removeItem(atPath: path)
            #expect(
                FileManager.default.createFile(
                    atPath: path, contents: Data(key.utf8), attributes: [.posixPermissions: mode]))
            let read = try? Settings.read(try await SettingsReader(environment: environment), for: .command)
            #expect((read != nil) == isGood, "\(String(mode, radix: 8))")
        }
        let zeros = Data(repeating: 0, count: 32).base64EncodedString()
        let refusal = await #expect(throws: Refusal.self) {
            _ = try Settings.read(
                try await SettingsReader(environment: ["VENTANILLA_MASTER_KEY": zeros]), for: .command)
        }
        #expect(refusal?.sentence.contains("VENTANILLA_MASTER_KEY is 32 zeros") == true)
    }
}
