import { NavLink } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { addressOf, GROUPS, placesFor } from '../session/navigation';
import { useWorkspace } from '../session/workspace';

/** The places a member may go, under what each is for; `here` is the cycle they lead into. */
export const Places = ({ here }: { readonly here: string | undefined }) => {
  const { t } = useTranslation();
  const { member, standsIn } = useWorkspace();
  const { pathname } = useLocation();
  const places = placesFor(member.roles, standsIn);
  return GROUPS.map((group) => {
    const own = places.filter((place) => place.group === group);
    if (own.length === 0) return null;
    return (
      <div key={group} role="group" aria-label={t(`placeGroup.${group}`)} className="place-group">
        <span className="place-heading" aria-hidden="true">
          {t(`placeGroup.${group}`)}
        </span>
        {own.map((place) => {
          const to = addressOf(place, here);
          const active = pathname === to || pathname.startsWith(`${to}/`);
          return (
            <NavLink
              key={place.id}
              component={Link}
              to={to}
              className="place"
              label={t(`place.${place.id}`)}
              active={active}
              aria-current={active ? 'page' : undefined}
            />
          );
        })}
      </div>
    );
  });
};
