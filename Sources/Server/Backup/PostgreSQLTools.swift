import Core
import Foundation

/// `pg_dump` and `pg_restore`, as found in PATH. The password travels in the environment, never among the arguments (K3).
struct PostgreSQLTools: Sendable {
    private let address: String
    private let password: String?

    init(_ url: Secret) {
        var parts = URLComponents(string: url.exposed)
        password = parts?.password
        parts?.password = nil
        address = parts?.string ?? ""
    }

    /// Writes a compressed archive, readable by its owner only.
    func dump(to file: String) throws {
        umask(0o077)
        _ = try run("pg_dump", ["--format=custom", "--no-owner", "--file=\(file)", "--dbname=\(address)"])
    }

    /// Replaces what the database holds, all or nothing.
    func restore(_ file: String) throws {
        _ = try run(
            "pg_restore",
            [
                "--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error",
                "--dbname=\(address)",
                file,
            ])
    }

    /// The names of the migrations that an archive's database had seen.
    func migrations(in file: String) throws -> [String] {
        let text = try run("pg_restore", ["--data-only", "--table=schema_migrations", "--file=-", file])
        return text.split(separator: "\n").compactMap { line in
            let name = line.prefix { $0 != "\t" }
            return line.contains("\t") && name.first?.isNumber == true ? String(name) : nil
        }
    }

    /// - Returns: what it printed.
    /// - Throws: ``Refusal`` when it is not there, or with the last thing that it said.
    private func run(_ tool: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        var environment = ProcessInfo.processInfo.environment
        if let password { environment["PGPASSWORD"] = password }
        process.environment = environment
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch { throw Refusal("\(tool) cannot be started: \(error.localizedDescription).") }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus != 127 else {
            throw Refusal("\(tool) is not in PATH: it comes with PostgreSQL's client programs.")
        }
        guard process.terminationStatus == 0 else {
            throw Refusal(
                "\(tool) failed: \(said.split(separator: "\n").last.map(String.init) ?? "no reason given")", code: 1)
        }
        return String(decoding: printed, as: UTF8.self)
    }
}
