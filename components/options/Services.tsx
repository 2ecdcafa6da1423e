import { SERVICES, type Settings } from '../../utils/model/settings.ts';
import type { Say } from '../text/say.ts';
import { Switch } from './Switch.tsx';

interface Props {
  settings: Settings;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
}

/** Which services a check may ask, and what the verdict lacks without each. */
export function Services({ settings: { servicesOff, askCloudflareDns }, say, onChange }: Props) {
  return (
    <section aria-labelledby="services">
      <h2 id="services">{say('services')}</h2>
      <p>{say('services_explain')}</p>
      {SERVICES.map((service) => (
        <Switch
          key={service}
          id={`service-${service.toLowerCase().replaceAll(' ', '-')}`}
          checked={!servicesOff.includes(service)}
          label={say.of('recipient', service)}
          reveals={say.of('without', service)}
          onChange={(isOn) =>
            onChange({
              servicesOff: SERVICES.filter((one) => (one === service ? !isOn : servicesOff.includes(one))),
            })
          }
        />
      ))}
      <Switch
        id="ask-cloudflare-dns-reveals"
        checked={askCloudflareDns}
        isDisabled={servicesOff.includes('Cloudflare')}
        label={say('ask_cloudflare_dns')}
        reveals={say('ask_cloudflare_dns_reveals')}
        onChange={(isOn) => onChange({ askCloudflareDns: isOn })}
      />
    </section>
  );
}
