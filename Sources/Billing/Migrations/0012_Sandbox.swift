import Storage

extension Migrations {
    static let sandbox = Migration("0012_sandbox") { _ in [] }
}
