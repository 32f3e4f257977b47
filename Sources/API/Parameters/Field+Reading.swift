import Core

extension Field {
    /// Every parameter as its declared kind.
    ///
    /// - Parameter prefix: the bracketed name of the map that holds them; empty at the top.
    /// - Throws: ``BillingError`` naming the parameter that is unknown, missing or malformed.
    static func read(_ form: Form, as fields: [Field], in prefix: String = "") throws(BillingError) -> [String: Value] {
        guard case .map(let members) = form else { throw .invalid(prefix, "Invalid object: \(prefix)") }
        var values: [String: Value] = [:]
        for (key, value) in members {
            let name = qualified(key, in: prefix)
            guard let field = fields.first(where: { $0.name == key }) else {
                throw .invalid(name, "Received unknown parameter: \(name)", code: "parameter_unknown")
            }
            values[key] = try field.read(value, named: name)
        }
        for field in fields where field.isRequired {
            if values[field.name] == nil { throw .missing(qualified(field.name, in: prefix)) }
        }
        return values
    }

    private static func qualified(_ key: String, in prefix: String) -> String {
        prefix.isEmpty ? key : "\(prefix)[\(key)]"
    }

    private func read(_ form: Form, named name: String) throws(BillingError) -> Value {
        if case .text("") = form {
            guard mayBeEmpty, !isRequired else {
                throw .invalid(name, "You passed an empty string for '\(name)'.", code: "parameter_invalid_empty")
            }
            return .empty
        }
        return try kind.read(form, named: name)
    }
}

extension Field.Kind {
    func read(_ form: Form, named name: String) throws(BillingError) -> Value {
        switch self {
        case .object(let fields): return .object(try Field.read(form, as: fields, in: name))
        case .list(let kind): return .list(try elements(form, of: kind, named: name))
        case .metadata: return .object(try texts(form, named: name))
        case .range: return try range(form, named: name)
        case .text, .token, .url, .integer, .boolean, .fixed, .instant, .choice:
            guard case .text(let text) = form else { throw .invalid(name, "Invalid string: \(name)") }
            return try scalar(text, named: name)
        }
    }

    private func scalar(_ text: String, named name: String) throws(BillingError) -> Value {
        switch self {
        case .integer, .instant:
            guard let integer = Int64(text), text.utf8.first != UInt8(ascii: "+") else {
                throw .invalid(name, "Invalid integer: \(text.prefix(40))", code: "parameter_invalid_integer")
            }
            return .integer(integer)
        case .boolean, .fixed:
            // Some SDKs print their language's own `True`.
            let folded = text.lowercased()
            guard folded == "true" || folded == "false" else {
                throw .invalid(name, "Invalid boolean: \(text.prefix(40))", code: "parameter_invalid_boolean")
            }
            if case .fixed(let value) = self, String(value) != folded {
                throw .invalid(name, "Only \(value) is supported: \(name)", code: "parameter_unsupported")
            }
            return .boolean(folded == "true")
        case .choice(let values):
            guard values.contains(text) else {
                let list = values.joined(separator: ", ")
                throw .invalid(name, "Invalid \(name): must be one of \(list)", code: "parameter_invalid_choice")
            }
            return .text(text)
        default:
            guard text.utf8.count <= 5_000 else {
                throw .invalid(name, "Invalid string: longer than 5000 characters.", code: "parameter_invalid_string")
            }
            if case .text = self { try FreeText.check(text, parameter: name) }
            return .text(text)
        }
    }

    /// Elements in the order of their indexes, which need not begin at 0 nor be without gaps.
    private func elements(_ form: Form, of kind: Field.Kind, named name: String) throws(BillingError) -> [Value] {
        guard case .map(let members) = form else { throw .invalid(name, "Invalid array: \(name)") }
        var numbered: [(index: Int, form: Form)] = []
        for (key, form) in members {
            guard let index = Int(key), index >= 0 else { throw .invalid(name, "Invalid array: \(name)") }
            numbered.append((index, form))
        }
        guard numbered.count <= 100 else { throw .invalid(name, "At most 100 elements: \(name)") }
        var values: [Value] = []
        for (index, form) in numbered.sorted(by: { $0.index < $1.index }) {
            values.append(try kind.read(form, named: "\(name)[\(index)]"))
        }
        return values
    }

    private func texts(_ form: Form, named name: String) throws(BillingError) -> [String: Value] {
        guard case .map(let members) = form else { throw .invalid(name, "Invalid object: \(name)") }
        var values: [String: Value] = [:]
        for (key, form) in members {
            // A name that must not be kept is not repeated either.
            try FreeText.check(key, parameter: name)
            guard case .text(let text) = form else { throw .invalid("\(name)[\(key)]", "Invalid string") }
            try FreeText.check(text, parameter: "\(name)[\(key)]")
            values[key] = .text(text)
        }
        return values
    }

    private func range(_ form: Form, named name: String) throws(BillingError) -> Value {
        if case .text(let text) = form {
            let exact = try Field.Kind.instant.scalar(text, named: name)
            return .object(["gte": exact, "lte": exact])
        }
        let bounds = ["gt", "gte", "lt", "lte"].map { Field($0, .instant) }
        return .object(try Field.read(form, as: bounds, in: name))
    }
}
