import Configuration
import Core
import Foundation

/// Where settings come from: the environment first, then the file that `VENTANILLA_CONFIG` names.
struct SettingsReader: Sendable {
    private let config: ConfigReader

    /// - Throws: ``Refusal`` when the named file cannot be read.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) async throws {
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider(environmentVariables: environment)]
        if let path = environment["VENTANILLA_CONFIG"], !path.isEmpty {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw Refusal("VENTANILLA_CONFIG names '\(path)', which cannot be read.")
            }
            providers.append(try await EnvironmentVariablesProvider(environmentFilePath: .init(path)))
        }
        config = ConfigReader(providers: providers)
    }

    /// - Parameter name: as operators write it, `VENTANILLA_BASE_URL`. An empty value is none.
    func text(_ name: String) -> String? {
        let key = name.lowercased().replacing("_", with: ".")
        guard let value = config.string(forKey: ConfigKey(key), isSecret: true) else { return nil }
        let text = value.trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? nil : text
    }

    /// - Throws: ``Refusal`` when the value is not a whole number in `range`.
    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Refusal("\(name) must be a number from \(range.lowerBound) to \(range.upperBound), not '\(text)'.")
        }
        return number
    }

    /// - Throws: ``Refusal`` when the value is not one of `Choice`'s.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, as: Choice.Type = Choice.self) throws
        -> Choice?
    where Choice.RawValue == String {
        guard let text = text(name) else { return nil }
        guard let choice = Choice(rawValue: text.lowercased()) else {
            let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal("\(name) must be one of \(names), not '\(text)'.")
        }
        return choice
    }

    /// - Throws: ``Refusal`` when the value is neither yes nor no.
    func flag(_ name: String) throws -> Bool {
        switch text(name)?.lowercased() {
        case nil, "false", "0", "no": return false
        case "true", "1", "yes": return true
        case .some(let text): throw Refusal("\(name) must be true or false, not '\(text)'.")
        }
    }
}
