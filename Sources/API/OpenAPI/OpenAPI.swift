import HTTPTypes

/// `/openapi.json`: what is served, written from the same declarations that serve it (E1).
enum OpenAPI {
    static func document(_ operations: [APIOperation]) -> JSON {
        var paths: [(path: String, members: [JSON.Member])] = []
        for operation in operations {
            let path = template(operation.path)
            let member = JSON.Member(key: operation.method.rawValue.lowercased(), value: describe(operation))
            if let index = paths.firstIndex(where: { $0.path == path }) {
                paths[index].members.append(member)
            } else {
                paths.append((path, [member]))
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Ventanilla",
                "version": .text(APIVersion.current),
                "description": "Customers, catalog, subscriptions, invoices and the portal, in Stripe's dialect.",
            ],
            "security": [["secretKey": []]],
            "paths": .object(paths.map { .init(key: $0.path, value: .object($0.members)) }),
            "components": [
                "securitySchemes": ["secretKey": ["type": "http", "scheme": "bearer"]],
                "schemas": [
                    "object": ["type": "object", "required": ["object"], "properties": ["object": ["type": "string"]]],
                    "error": ["type": "object", "required": ["error"], "properties": ["error": refusal]],
                ],
            ],
        ]
    }

    /// From the table of errors.
    private static var refusal: JSON {
        let codes = ErrorCode.answered.map { row -> JSON in
            ["const": .text(row.code), "description": .text("\(row.status): \(row.meaning) \(row.advice)")]
        }
        return [
            "type": "object",
            "required": ["type", "message"],
            "properties": [
                "type": ["type": "string", "enum": .array(ErrorType.allCases.map { .text($0.rawValue) })],
                "code": ["type": "string", "oneOf": .array(codes)],
                "decline_code": ["type": "string"],
                "message": ["type": "string"],
                "param": ["type": "string"],
            ],
        ]
    }

    private static func describe(_ operation: APIOperation) -> JSON {
        var parameters = captured(operation.path).map { name -> JSON in
            ["name": .text(name), "in": "path", "required": true, "schema": ["type": "string"]]
        }
        var members: [JSON.Member] = [
            .init(key: "operationId", value: .text(identifier(operation))),
            .init(key: "tags", value: [.text(operation.object)]),
            .init(key: "x-permission", value: .text(operation.permission)),
        ]
        if operation.method == .post {
            members.append(.init(key: "requestBody", value: body(operation.fields)))
        } else {
            parameters += operation.fields.map(query)
        }
        members.append(.init(key: "parameters", value: .array(parameters)))
        members.append(
            .init(
                key: "responses",
                value: ["200": answer("The object.", "object"), "default": answer("A refusal.", "error")]))
        return .object(members)
    }

    private static func body(_ fields: [Field]) -> JSON {
        ["content": ["application/x-www-form-urlencoded": ["schema": schema(of: fields)]]]
    }

    private static func query(_ field: Field) -> JSON {
        [
            "name": .text(field.name), "in": "query", "required": .boolean(field.isRequired), "style": "deepObject",
            "explode": true, "schema": schema(of: field.kind),
        ]
    }

    private static func answer(_ description: String, _ schema: String) -> JSON {
        [
            "description": .text(description),
            "content": ["application/json": ["schema": ["$ref": .text("#/components/schemas/\(schema)")]]],
        ]
    }

    private static func schema(of fields: [Field]) -> JSON {
        [
            "type": "object",
            "properties": .object(fields.map { .init(key: $0.name, value: schema(of: $0.kind)) }),
            "required": .array(fields.filter(\.isRequired).map { .text($0.name) }),
            "additionalProperties": false,
        ]
    }

    private static func schema(of kind: Field.Kind) -> JSON {
        switch kind {
        case .text: ["type": "string"]
        case .token: ["type": "string", "format": "token"]
        case .url: ["type": "string", "format": "uri"]
        case .integer: ["type": "integer"]
        case .boolean: ["type": "boolean"]
        case .fixed(let value): ["type": "boolean", "const": .boolean(value)]
        case .instant: ["type": "integer", "format": "unix-time"]
        case .range:
            ["anyOf": [["type": "integer"], schema(of: ["gt", "gte", "lt", "lte"].map { Field($0, .instant) })]]
        case .choice(let values): ["type": "string", "enum": .array(values.map(JSON.text))]
        case .list(let element): ["type": "array", "items": schema(of: element)]
        case .object(let fields): schema(of: fields)
        case .metadata: ["type": "object", "additionalProperties": ["type": "string"]]
        }
    }

    /// `/v1/customers/:id` → `/v1/customers/{id}`
    private static func template(_ path: String) -> String {
        path.split(separator: "/").map { "/" + ($0.hasPrefix(":") ? "{\($0.dropFirst())}" : $0) }.joined()
    }

    private static func captured(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }

    private static func identifier(_ operation: APIOperation) -> String {
        let words = operation.path.split(separator: "/").dropFirst().map {
            $0.hasPrefix(":") ? String($0.dropFirst()) : String($0)
        }
        return ([operation.method.rawValue.lowercased()] + words).joined(separator: "_")
    }
}
