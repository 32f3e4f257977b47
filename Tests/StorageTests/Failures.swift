import Storage

enum FailureKind: Equatable { case constraint, busy, readOnly, unavailable, io, corrupt, schema, other, none }

/// What kind of error `body` ends with.
func kindOfFailure(_ body: () async throws -> Void) async -> FailureKind {
    do {
        try await body()
        return .none
    } catch {
        return kind(of: error)
    }
}

/// What kind of error `body` ends with.
func kindOfFailure(_ body: () throws -> Void) -> FailureKind {
    do {
        try body()
        return .none
    } catch {
        return kind(of: error)
    }
}

private func kind(of error: any Error) -> FailureKind {
    switch error as? StorageError {
    case .constraint: .constraint
    case .busy: .busy
    case .readOnly: .readOnly
    case .unavailable: .unavailable
    case .io: .io
    case .corrupt: .corrupt
    case .schema: .schema
    case nil: .other
    }
}
