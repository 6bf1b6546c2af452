import { graphql } from '../../../shared/graphql/graphql';

/** The settings of a cycle that value a case. */
export const CaseRulesFields = graphql(`
  fragment CaseRulesFields on CaseRules {
    isDefault
    multipliers {
      grade
      multiplier
    }
    chainRule
    estimate
    rateCard {
      id
      version
      asOf
      hurdleRate
      horizon
      optimismUplift
      margin
      fteCost
      clv
      perContact {
        full
        avoidable
        channel {
          id
          name
        }
      }
    }
  }
`);

/** A case as it is written, and what the checks say of it. */
export const CaseFields = graphql(`
  fragment CaseFields on BusinessCase {
    kind
    behaviour {
      kind
      metric
      unit
      baseline
      target
    }
    resultMeasure
    targets
    links {
      link
      state
      statement
      weakest
    }
    benefits {
      id
      type
      description
      amounts {
        low
        central
        high
      }
      optionAmounts {
        optionId
        amounts {
          low
          central
          high
        }
      }
      cashable
      release {
        budgetLine
        fiscalYear
        owner {
          id
          name
        }
      }
      jobs {
        fte
        consulted
      }
      owner {
        id
        name
      }
      baseline {
        id
        quantity
        claimed
        otherClaims
        otherShare
      }
      risk {
        reduced
        before {
          probability
          impact
        }
        after {
          probability
          impact
        }
      }
      contacts {
        channel {
          id
          name
        }
        amounts {
          low
          central
          high
        }
        showback
      }
    }
    disclosures {
      coached
      mayDecide
      vendorPaidBy
      removesSocialService
      forbidsMakeGoods
      restricts
      pathToYes
      sellsBeforeSolving
      raisesFee
      contactForecast
      refuses
      costOfNoStated
      deflects
      failuresCounted
      takesRevenue
      lossStated
      cutsJobs
      metricUnchangedMonths
    }
    explained {
      pattern
      reason
    }
    recommended
    pitch {
      text
      missing
      complete
    }
    check {
      score
      blocked
      findings {
        check
        title
        severity
        because
        mend
      }
    }
    technology {
      purpose
      points
      open
      missingGuards
      answers {
        askedByCustomers
        helpsTask
        personInReach
        worthWithoutSaving
        mostlyCost
        closesWay
        guards {
          kind
          name
          stopAt
        }
      }
    }
    review {
      depth
      because
    }
  }
`);
