import Billing
import Core
import Testing

@testable import Demo

@Suite struct `Sample merchants` {
    @Test func `and their people have tax identifiers that their countries' rules accept`() throws {
        var checked = 0
        for merchant in try DemoMerchant.all() {
            for number in [merchant.brand.taxID] + merchant.people.map(\.taxID) {
                guard let number else { continue }
                #expect(try TaxIdentifier.of(number, in: merchant.country) != nil, "\(merchant.slug): \(number)")
                checked += 1
            }
        }
        #expect(checked == 8)
    }

    @Test func `show every situation, each of a merchant's people at an address of their own`() throws {
        let merchants = try DemoMerchant.all()
        let states = Set(merchants.flatMap(\.people).map(\.state))

        #expect(states == Set(DemoPerson.State.allCases))
        for merchant in merchants {
            #expect(Set(merchant.people.map(\.email)).count == merchant.people.count, "\(merchant.slug)")
            let members = merchant.others.map(\.members).reduce(into: Set<String>()) { $0.formUnion($1) }
            #expect(members.isSubset(of: merchant.people.map(\.email)), "\(merchant.slug)")
            #expect(merchant.people.allSatisfy { merchant.plans.indices.contains($0.plan) }, "\(merchant.slug)")
        }
    }
}
