import Core

extension English {
    public func each(_ recurrence: Recurrence) -> String {
        let count = recurrence.count
        return switch recurrence.interval {
        case .day: count == 1 ? "per day" : "every \(count) days"
        case .week: count == 1 ? "per week" : "every \(count) weeks"
        case .month: count == 1 ? "per month" : "every \(count) months"
        case .year: count == 1 ? "per year" : "every \(count) years"
        }
    }
    public func every(_ recurrence: Recurrence) -> String {
        guard recurrence.count == 1 else { return each(recurrence) }
        return switch recurrence.interval {
        case .day: "every day"
        case .week: "every week"
        case .month: "every month"
        case .year: "every year"
        }
    }
    public func frequency(_ recurrence: Recurrence) -> String {
        guard recurrence.count == 1 else { return each(recurrence).uppercasedFirst }
        return switch recurrence.interval {
        case .day: "Daily"
        case .week: "Weekly"
        case .month: "Monthly"
        case .year: "Yearly"
        }
    }
}
