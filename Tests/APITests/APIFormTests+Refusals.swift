import Core
import Testing

@testable import API

extension `API parameters` {
    @Test(arguments: [
        ("nickname=x", "parameter_unknown", "nickname"),
        ("items[0][price]=p&items[0][cost]=1", "parameter_unknown", "items[0][cost]"),
        ("items[0][quantity]=1", "parameter_missing", "items[0][price]"),
        ("recurring[interval]=week", "parameter_invalid_choice", "recurring[interval]"),
        ("unit_amount=9.5", "parameter_invalid_integer", "unit_amount"),
        ("unit_amount=", "parameter_invalid_empty", "unit_amount"),
        ("unit_amount=92233720368547758070", "parameter_invalid_integer", "unit_amount"),
        ("active=yes", "parameter_invalid_boolean", "active"),
        ("name[first]=x", "parameter_invalid", "name"),
        ("items=3", "parameter_invalid", "items"),
        ("created[around]=3", "parameter_unknown", "created[around]"),
    ])
    func `name the parameter that cannot be accepted (C6)`(_ encoded: String, code: String, parameter: String) {
        let refusal = refusal(encoded)

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.code == code)
        #expect(refusal?.parameter == parameter)
    }

    @Test(arguments: [
        "name=a&name=b", "name=a&name[x]=b", "name=%GG", "name=%F", "name=%FF", "name=%00", "[name]=a", "na]me=a", "=a",
        "a[b]c=d", "a[b=c", "a[b][c][d][e][f][g][h][i]=j",
    ])
    func `refuse doubles, broken escapes and malformed names (W10)`(_ encoded: String) {
        #expect(throws: BillingError.self) { _ = try Form(encoded: encoded) }
    }

    @Test func `are refused when there are too many (W10)`() {
        let many = (0...1_000).map { "metadata[k\($0)]=1" }.joined(separator: "&")
        #expect(throws: BillingError.self) { _ = try Form(encoded: many) }
    }
}
