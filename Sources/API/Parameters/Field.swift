/// A parameter that an operation accepts. What is not declared is refused, and what is declared is what
/// `/openapi.json` shows (C6).
struct Field: Sendable {
    let name: String
    let kind: Kind
    let isRequired: Bool
    /// Whether an empty text is a value: it clears the field.
    let mayBeEmpty: Bool

    indirect enum Kind: Sendable {
        /// Written by people, or kept as it was sent: free of card numbers, controls and direction marks (W9, W11).
        case text
        /// What names something that exists, or a number in digits: an id, a token, a currency, a cursor. It is looked up or
        /// read, never kept as it was sent.
        case token
        /// An address, which whoever keeps it checks as one.
        case url
        case integer
        case boolean
        /// A boolean that can only be as the server is: what it cannot do is not agreed to.
        case fixed(Bool)
        /// Unix seconds.
        case instant
        /// Unix seconds, or a map of `gt`, `gte`, `lt`, `lte`.
        case range
        case choice([String])
        case list(Kind)
        case object([Field])
        /// Any names, values like ``text``; an empty text removes a name, or all of them.
        case metadata
    }

    init(_ name: String, _ kind: Kind, required: Bool = false, clearable: Bool = false) {
        self.name = name
        self.kind = kind
        isRequired = required
        mayBeEmpty = clearable
    }

    static func text(_ name: String, required: Bool = false) -> Field {
        Field(name, .text, required: required, clearable: true)
    }
    static func token(_ name: String) -> Field { Field(name, .token, clearable: true) }
    static func url(_ name: String) -> Field { Field(name, .url, clearable: true) }
    static func integer(_ name: String, required: Bool = false) -> Field { Field(name, .integer, required: required) }
    static func boolean(_ name: String, required: Bool = false) -> Field { Field(name, .boolean, required: required) }
    static func fixed(_ name: String, _ value: Bool, required: Bool = false) -> Field {
        Field(name, .fixed(value), required: required)
    }
    static func choice(_ name: String, _ values: [String], required: Bool = false, clearable: Bool = false) -> Field {
        Field(name, .choice(values), required: required, clearable: clearable)
    }
    static func object(_ name: String, required: Bool = false, _ fields: [Field]) -> Field {
        Field(name, .object(fields), required: required, clearable: true)
    }
    static func list(_ name: String, of kind: Kind = .text, required: Bool = false) -> Field {
        Field(name, .list(kind), required: required, clearable: true)
    }

    static let metadata = Field("metadata", .metadata, clearable: true)
    static let address = Field.object(
        "address",
        [
            .text("line1"), .text("line2"), .text("city"), .text("state"), .text("postal_code"), .text("country"),
        ])
    /// Every operation accepts it.
    static let expand = Field.list("expand", of: .token)
    /// Every list accepts them.
    static let paging: [Field] = [
        .integer("limit"), Field("starting_after", .token), Field("ending_before", .token), Field("created", .range),
    ]
}
