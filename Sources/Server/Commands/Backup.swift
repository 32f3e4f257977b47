import ArgumentParser
import Core
import Foundation
import SQLiteStorage

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a consistent copy of the database while it is in use.")

    @Argument(help: "A file that does not exist yet.") var file: String

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else { throw Refusal("\(file) exists already.") }
        let address = try DatabaseAddress.named(by: try await SettingsReader())
        switch address {
        case .postgresql(let url): try PostgreSQLTools(url).dump(to: file)
        case .sqlite(let path):
            guard FileManager.default.fileExists(atPath: path) else {
                throw Refusal("There is no database at \(path).")
            }
            let database = try SQLiteDatabase(path: path)
            try await database.backup(to: file)
            await database.close()
        }
        Terminal.tell("Written to \(file). The master key is not in it: keep that apart.")
    }
}
